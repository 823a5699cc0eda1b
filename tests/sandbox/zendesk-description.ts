import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FILE = fileURLToPath(new URL('../../../shared/data/zendesk/zendesk-support-oas-2.0.0.yaml', import.meta.url));

/** Whether Zendesk's own description is at hand; it is not part of the project. */
export const hasDescription = existsSync(FILE);

type Schema = Record<string, unknown>;

interface Description {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> }>
  >;
  components: { schemas: Record<string, Schema> };
}

/**
 * Keys that Zendesk's description calls never null and that are null all the same: in the recorded bodies (the test
 * looks), or, for metrics and macro previews, inferred from what the key means (an unassigned ticket has no assignee).
 */
export const NULL_IN_RECORDINGS = {
  TicketObject: [
    ...['assignee_id', 'external_id', 'forum_topic_id', 'priority', 'problem_id', 'recipient'],
    ...['satisfaction_rating', 'type'],
  ],
  UserForAdmin: ['default_group_id', 'last_login_at'],
};
const NULL_BY_MEANING: Record<string, string[]> = {
  'MacroApplyTicketResponse.result.ticket': ['assignee_id'],
  TicketObject: ['group_id', 'organization_id'],
  TicketMetricObject: [
    'assigned_at',
    'assignee_updated_at',
    'initially_assigned_at',
    'solved_at',
    'latest_comment_added_at',
  ],
};

/** Zendesk's description of its Support API, ready to hold answers against. */
export class ZendeskDescription {
  private readonly description: Description;
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor() {
    this.description = parse(readFileSync(FILE, 'utf8')) as Description;
    const { schemas } = this.description.components;
    for (const [name, keys] of Object.entries({ ...NULL_IN_RECORDINGS })) this.allowNull(name, keys);
    for (const [name, keys] of Object.entries(NULL_BY_MEANING)) this.allowNull(name, keys);
    const time = (text: string) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
    this.ajv.addFormat('date-time', time);
    this.ajv.addFormat('datetime', time);
    this.ajv.addFormat('url', (text: string) => URL.canParse(text));
    for (const name of ['int32', 'int64', 'email', 'text', 'string', 'integer', 'date']) this.ajv.addFormat(name, true);
    this.ajv.addSchema({ $id: 'zendesk', components: { schemas: toJsonSchema(schemas) } });
  }

  /** Whether it has this path and method. */
  has(method: string, path: string): boolean {
    return this.description.paths[path]?.[method.toLowerCase()] !== undefined;
  }

  /** What is wrong with an answer; an empty list when nothing is. */
  problems(method: string, path: string, status: number, body: unknown): string[] {
    const answers = this.description.paths[path]?.[method.toLowerCase()]?.responses;
    if (!answers) return [`The description has no ${method} ${path}.`];
    const answer = answers[String(status)];
    if (!answer) return [`${method} ${path} does not answer ${status} but ${Object.keys(answers).join(', ')}.`];
    const schema = answer.content?.['application/json']?.schema;
    if (!schema) return body === undefined ? [] : [`${method} ${path} has no body with ${status}.`];
    const key = `${method} ${path} ${status}`;
    let validate = this.validators.get(key);
    if (!validate) this.validators.set(key, (validate = this.ajv.compile(toJsonSchema(schema) as Schema)));
    return validate(body) ? [] : (validate.errors ?? []).map(describe);
  }

  /** The names of a schema's properties. */
  properties(schema: string): string[] {
    return Object.keys((this.description.components.schemas[schema]?.properties as Schema | undefined) ?? {});
  }

  /** `place` is a schema, or a property inside one: `Schema.property.property`. */
  private allowNull(place: string, keys: string[]): void {
    const [schema = '', ...inside] = place.split('.');
    let node: Schema | undefined = this.description.components.schemas[schema];
    for (const key of inside) node = (node?.properties as Record<string, Schema> | undefined)?.[key];
    const properties = node?.properties as Record<string, Schema> | undefined;
    for (const key of keys) {
      const property = properties?.[key];
      if (!property) throw new Error(`Zendesk's description has no ${place}.${key}; take it off the list.`);
      property.nullable = true;
    }
  }
}

function describe(error: ErrorObject): string {
  return `${error.instancePath || '/'} ${error.message ?? ''}`;
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references lead into one document. */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const given = node as Schema;
  if (typeof given.$ref === 'string') return { $ref: given.$ref.replace('#', 'zendesk#') };
  const { nullable, example: _example, examples: _examples, discriminator: _discriminator, ...rest } = given;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, toJsonSchema(value)]));
  if (nullable !== true) return schema;
  if (Array.isArray(schema.enum)) schema.enum = [...(schema.enum as unknown[]), null];
  if (typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  return schema;
}
