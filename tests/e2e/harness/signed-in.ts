import type { Desk } from './desk';
import { launch, type Extension } from './launch';

/** Another agent of the account, by name, with the extension in a browser of their own. Close it when the story is over. */
export async function colleague(desk: Desk, name: string): Promise<Extension> {
  const extension = await launch({ port: desk.sandbox.port });
  const [cookie = '', value = ''] = desk.sandbox.cookieAt(desk.host, desk.agentId(name)).split('=');
  await extension.context.addCookies([
    { name: cookie, value, domain: desk.host, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
  ]);
  return extension;
}
