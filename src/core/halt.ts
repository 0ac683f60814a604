/** Ends a run early. The signal is made when somebody wants to hear of it: most short runs are over before anybody does. */
export class Halt {
	#controller: AbortController | undefined;
	#reason: Error | undefined;

	/** Why the run is to end, once it is. */
	get reason(): Error | undefined {
		return this.#reason;
	}

	get signal(): AbortSignal {
		this.#controller ??= new AbortController();
		if (this.#reason) this.#controller.abort(this.#reason);
		return this.#controller.signal;
	}

	/** The first reason counts. */
	halt(reason: Error): void {
		this.#reason ??= reason;
		this.#controller?.abort(this.#reason);
	}
}
