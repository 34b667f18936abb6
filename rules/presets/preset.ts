/** Configuration only: no preset brings code. */
export interface Preset {
  readonly rules: Readonly<
    Record<string, string | readonly [level: string, options: Readonly<Record<string, unknown>>]>
  >;
  /**
   * Of one subject: it is laid over what stands before it in `extends`, and alone it switches on nothing else. Any
   * other preset begins with every rule at the level it declares.
   */
  readonly isPart?: true;
}
