/** Stands in for WXT's; see plain-content-scripts.ts. */
export class ContentScriptContext {}
