/** Items of a list that become text at once. */
const portion = 200;

const opening = '  "": [\n';
const closing = '\n  ]';

/** A member of the document as it stands in its text, without the braces; empty for what JSON leaves out. */
const member = (key: string, value: unknown): string => JSON.stringify({[key]: value}, undefined, 2).slice(2, -2);

function* listPieces(list: readonly unknown[]): Generator<string> {
	for (let from = 0; from < list.length; from += portion) {
		const text = member('', list.slice(from, from + portion));
		yield `${from > 0 ? ',\n' : ''}${text.slice(opening.length, -closing.length)}`;
	}
}

/**
 * A document as `JSON.stringify` indents it, and a line end, in pieces that break between the items of a long list: ten
 * thousand pages need not stand in memory once more as text, and again as what is masked in it.
 */
export function* jsonPieces(document: object): Generator<string> {
	let before = '{\n';
	for (const [key, value] of Object.entries(document)) {
		if (Array.isArray(value) && value.length > portion) {
			yield `${before}  ${JSON.stringify(key)}: [\n`;
			yield* listPieces(value);
			yield closing;
		} else {
			const text = member(key, value);
			if (text === '') continue;
			yield `${before}${text}`;
		}
		before = ',\n';
	}
	yield '\n}\n';
}
