import { fileURLToPath } from 'node:url';
import type { WxtHooks } from 'wxt';
import { agentPages, HELPDESKS } from '../adapters';

/** Content scripts that know one helpdesk, which they import as `#helpdesk/...`. */
const PER_HELPDESK = ['guard', 'early', 'late', 'account'];

/**
 * Builds the content scripts once for each helpdesk (`zendesk-guard.js`, ...): a page gets only what knows its own
 * helpdesk, so that another one makes no page heavier. `#helpdesk` stands for the helpdesk's folder.
 */
export const contentScriptsPerHelpdesk: Partial<WxtHooks> = {
  'entrypoints:found': (_wxt, infos) => {
    for (const one of infos.filter(({ name }) => PER_HELPDESK.includes(name))) {
      const each = HELPDESKS.map((helpdesk) => ({ ...one, name: `${helpdesk.name}-${one.name}` }));
      infos.splice(infos.indexOf(one), 1, ...each);
    }
  },
  'entrypoints:resolved': (_wxt, entrypoints) => {
    for (const entrypoint of entrypoints) {
      const helpdesk = helpdeskOf(entrypoint.name);
      if (!helpdesk || entrypoint.type !== 'content-script') continue;
      const { options } = entrypoint;
      if (options.registration !== 'runtime') entrypoint.options = { ...options, matches: [agentPages(helpdesk)] };
    }
  },
  'vite:build:extendConfig': ([entrypoint], config) => {
    const helpdesk = entrypoint && helpdeskOf(entrypoint.name);
    if (!helpdesk) return;
    const alias = { '#helpdesk': fileURLToPath(new URL(`../adapters/${helpdesk.name}`, import.meta.url)) };
    // After WXT's own aliases, which know one helpdesk for all.
    (config.plugins ??= []).push({ name: 'stafett:helpdesk', enforce: 'post', config: () => ({ resolve: { alias } }) });
  },
};

function helpdeskOf(entrypoint: string) {
  return HELPDESKS.find(({ name }) => PER_HELPDESK.some((script) => entrypoint === `${name}-${script}`));
}
