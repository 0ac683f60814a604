/** What a record has under a key that came from outside: `constructor` is not found in it. */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined;
