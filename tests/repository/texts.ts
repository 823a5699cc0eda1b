/** What must not be written into any file of the repository, found in one text. Answers sentences without the file. */
export function offences(text: string): string[] {
  return [
    ...matches(text, MACHINE_PATH).map(
      (path) => `names a path of one machine (${path}): use one relative to the project`,
    ),
    ...matches(text, REGISTRY).map((host) => `names a registry (${host}): installing must work with any`),
    ...matches(text, ADDRESS)
      .filter((address) => !INVENTED.test(address))
      .map((address) => `has an address that could be somebody's (${address}): use exempel.se or example.com`),
  ];
}

// Each put together from parts, so that this file does not offend itself.
const MACHINE_PATH = new RegExp(String.raw`(?<![\w.\-/])/(?:home|Users|root|work|tmp)/[\w.-]+|[A-Z]:\\Users\\\w+`, 'g');
const REGISTRY = new RegExp(
  ['registry.npm' + 'js.org', 'registry.yarn' + 'pkg.com', 'npm.pkg.' + 'github.com'].join('|'),
  'g',
);
const ADDRESS = /[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w.-])/gi;
const INVENTED = /@(?:[a-z0-9-]+\.)*(?:example\.(?:com|se|org)|exempel\.se|zendesk\.com|freshdesk\.com)$/i;

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([found]) => found))];
}
