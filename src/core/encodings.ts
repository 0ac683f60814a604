/** Characters at the start of a base64 text that hold bits of what stands before, by how many bytes that is over a multiple of three. */
const mixed = [0, 2, 3] as const;

/** The part of its base64 form that a text holds wherever the value stands in what was encoded. */
const base64Cores = (value: string): readonly string[] =>
	mixed.map((skip, shift) => {
		const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
		const text = bytes.toString('base64').replace(/=+$/, '');
		return text.slice(skip, bytes.length % 3 === 0 ? undefined : -1);
	});

const inUrl = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1);

/** The forms in which a value travels and is written down: as it is, in addresses, in JSON, in base64 and in hexadecimal digits. */
export const encodings = (value: string): readonly string[] => {
	const whole = Buffer.from(value).toString();
	const base64 = base64Cores(value);
	return [
		...new Set([
			value,
			whole,
			encodeURIComponent(whole),
			inUrl(whole),
			JSON.stringify(value).slice(1, -1),
			...base64,
			...base64.map(text => text.replaceAll('+', '-').replaceAll('/', '_')),
			Buffer.from(value).toString('hex'),
		]),
	];
};
