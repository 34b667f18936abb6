/** A value of a JSON text, with where it stands. Members are pairs: a key may be `__proto__`, or come twice. */
export type JsonNode =
  | { readonly kind: 'string'; readonly start: number; readonly end: number; readonly hasEscapes: boolean }
  | { readonly kind: 'other'; readonly written: string }
  | { readonly kind: 'array'; readonly items: JsonNode[] }
  | { readonly kind: 'object'; readonly members: (readonly [key: string, value: JsonNode])[] };

export type JsonObject = Extract<JsonNode, { kind: 'object' }>;
export type JsonString = Extract<JsonNode, { kind: 'string' }>;
