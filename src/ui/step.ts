/** One line of progress on stderr. It ends in exactly one of its outcomes. */
export interface Step {
	update(text: string): void;
	done(text?: string): void;
	reused(text?: string): void;
	skipped(text?: string): void;
	failed(text?: string): void;
}
