/** A reason why the program cannot start or a command cannot run: one line that says what and what to do. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
