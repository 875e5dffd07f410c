/** Which pictures a workspace has as files already, and whether it may have any. */
export interface Files {
  /** By the picture's name. */
  readonly idOf: (name: string) => string | undefined;
  readonly isAllowed: boolean;
}

export const noFiles: Files = { idOf: () => undefined, isAllowed: true };
