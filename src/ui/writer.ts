/** Where text goes: a stream, or what masks secrets before one. */
export interface Writer {
	write(text: string): void;
}
