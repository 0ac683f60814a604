/** Two rows of dots in one row of characters: a phone reads it off a terminal. */
const halves = {'00': '█', '01': '▀', '10': '▄', '11': ' '} as const;

/** Light dots around a code, as the standard wants them. */
const quiet = 2;

export interface QrCode {
	/** For a dark terminal. */
	readonly text: string;
	readonly svg: string;
}

/** The text as a QR code. */
export const qrCode = async (text: string): Promise<QrCode> => {
	const [{generate}, {toSvgSource}] = await Promise.all([import('lean-qr'), import('lean-qr/extras/svg')]);
	const code = generate(text);
	const dot = (x: number, y: number): '0' | '1' => (code.get(x, y) ? '1' : '0');
	const rows: string[] = [];
	for (let y = -quiet; y < code.size + quiet; y += 2) {
		let row = '';
		for (let x = -quiet; x < code.size + quiet; x++) row += halves[`${dot(x, y)}${dot(x, y + 1)}`];
		rows.push(row);
	}
	return {
		text: rows.join('\n'),
		svg: toSvgSource(code, {on: 'black', off: 'white', pad: 4, scale: 8, xmlDeclaration: true}),
	};
};
