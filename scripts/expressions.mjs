import {RegExpParser} from '@eslint-community/regexpp';

const parser = new RegExpParser({ecmaVersion: 2024});

/** More words than this are asked one by one for longer than the expression takes. */
const mostWords = 60;
/** A branch for each word costs its rest once more. */
const shortRest = 12;
/** A single letter is in nearly every text, a bracket is not. */
const isTelling = ({text}) => text.length > 1 || !/[a-z\d\s]/.test(text);

/** What a line end stands for in `oneOf`. */
const joined = raw => raw.trim().replace(/\n\s*/g, '|');

const tells = words => Math.min(...words.map(({text}) => text.length)) * 2 - Math.log2(words.length);

const byTelling = needs => needs.toSorted((one, other) => tells(other) - tells(one));

const isGroup = ({type}) => type === 'Group' || type === 'CapturingGroup';

/**
 * What must be in every text that a sequence fits: lists of words, of each of which one must be there. Letters that follow
 * each other are a word; of a group one branch must fit; what may be absent says nothing.
 */
const needsOfSequence = elements => {
	const needs = [];
	let word = [];
	const end = () => {
		if (word.length > 0) needs.push([{text: word.map(({raw}) => raw).join(''), start: word[0].start}]);
		word = [];
	};
	for (const element of elements) {
		// An escaped character is not as it is written.
		if (element.type === 'Character' && element.raw === String.fromCodePoint(element.value)) word.push(element);
		else if (element.type !== 'Assertion') {
			end();
			if (isGroup(element)) needs.push(...needsOf(element.alternatives));
			if (element.type === 'Quantifier' && element.min > 0) needs.push(...needsOfSequence([element.element]));
		}
	}
	end();
	return needs.filter(words => words.length <= mostWords && words.every(isTelling));
};

/** What must be in every text that one of several branches fits: of each branch the need that tells most. */
const needsOf = branches => {
	const [first, ...others] = branches.map(({elements}) => needsOfSequence(elements));
	if (others.length === 0) return first;
	const all = [first, ...others].map(needs => byTelling(needs)[0]);
	return all.includes(undefined) ? [] : [all.flat()];
};

/** `\b(?:one|other)\b` as `\bone\b` and `\bother\b`: of many words only those that are there need compiling. */
const spread = ({raw, start, elements}) => {
	const group = elements.find(({type}) => type !== 'Assertion');
	if (!group || !isGroup(group) || group.alternatives.length < 2) return [raw];
	const [before, after] = [raw.slice(0, group.start - start), raw.slice(group.end - start)];
	return before.length + after.length > shortRest
		? [raw]
		: group.alternatives.map(branch => `${before}${branch.raw}${after}`);
};

/** What stands around the words of the need that tells most, and of the next one; no `oneOf` has such a sign. */
const signs = ['`', '~'];

/** A branch with signs around the words of which a text must hold one, for each of two needs; without a need, the empty word. */
const marked = source => {
	const needs = byTelling(needsOfSequence(parser.parsePattern(source).alternatives[0].elements));
	if (needs.length === 0) return `\`\`${source}`;
	return signs
		.flatMap((sign, index) => (needs[index] ?? []).map(word => ({...word, sign})))
		.sort((one, other) => other.start - one.start)
		.reduce(
			(text, {text: word, start, sign}) =>
				`${text.slice(0, start)}${sign}${word}${sign}${text.slice(start + word.length)}`,
			source,
		);
};

/** An expression as its branches, a line each, with marks around the words that each needs. */
export const markedBranches = raw =>
	parser.parsePattern(joined(raw)).alternatives.flatMap(spread).map(marked).join('\n');

const written = /\boneOf\s*`([^`~]*)`/g;

/**
 * Writes into the program what each expression of `oneOf` needs: found by reading the expression, which is done here and
 * not at every start.
 */
export const expressionPlugin = home => ({
	name: 'expressions',
	transform: (code, id) => {
		if (!/[\\/]src[\\/].*\.ts$/.test(id) || id === home || !code.includes('oneOf`')) return undefined;
		const prepared = code.replace(written, (_, raw) => `markedExpression(${JSON.stringify(markedBranches(raw))})`);
		return `import {markedExpression} from ${JSON.stringify(home)};\n${prepared}`;
	},
});
