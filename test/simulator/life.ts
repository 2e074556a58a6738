/** Where a server may die: around every commit and around every write to a vendor. */
export type Point = "before-commit" | "after-commit" | "before-call" | "after-call";

export class Dead extends Error {
  constructor() {
    super("This server has died");
    this.name = "Dead";
  }
}

/**
 * The life of one server process. Once it is over, nothing that the process began may act: its calls to the database and
 * to vendors never come back.
 */
export class Life {
  readonly name: string;
  #alive = true;
  #end: (reason: Dead) => void = () => undefined;
  readonly #death: Promise<never>;
  /** Asked at every point; true ends the life right there. */
  dies: (point: Point, what: string) => boolean = () => false;

  constructor(name: string) {
    this.name = name;
    this.#death = new Promise((_resolve, reject) => (this.#end = reject));
    this.#death.catch(() => undefined);
  }

  isAlive = (): boolean => this.#alive;

  end(): void {
    this.#alive = false;
    this.#end(new Dead());
  }

  /** Throws Dead where the life ends here, or has ended. */
  pass(point: Point, what: string): void {
    if (this.#alive && this.dies(point, what)) this.end();
    if (!this.#alive) throw new Dead();
  }

  /** As `work` ends, or rejects with Dead when the life does. */
  orDeath = <T>(work: Promise<T>): Promise<T> => Promise.race([work, this.#death]);

  /** As `work` ends while the process lives, and never otherwise. */
  async fenced<T>(work: () => Promise<T>): Promise<T> {
    if (!this.#alive) return never();
    try {
      const result = await work();
      return this.#alive ? result : await never<T>();
    } catch (error) {
      if (!this.#alive) return never();
      throw error;
    }
  }
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
