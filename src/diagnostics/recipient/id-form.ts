/** What the form of a text alone says about it as an id. */
export type IdForm =
	| {readonly kind: 'digits'; readonly hint?: 'global-profile' | 'page-profile' | 'phone-number' | 'zeros'}
	/** Proven by its form. */
	| {readonly kind: 'malformed'; readonly reason: string}
	| {readonly kind: 'phone'}
	| {readonly kind: 'rounded'; readonly reason: string}
	/** A reference such as the checkbox plugin makes, not an id. */
	| {readonly kind: 'reference'};

/** An id of Meta's has 64 bits, so no more digits than this. */
const mostDigits = 20;

const nothing = /^(?:undefined|null|nan|none|nil|true|false|infinity|0+|\[object object\]|\{\}|\[\])$/i;
const placeholder =
	/^(?:<[^<>]{0,60}>|\{\{?[^{}]{0,60}\}?\}|\$\{?\w{1,60}\}?|%\w{1,60}%|:\w{1,60}|me|x{2,60}|\*{2,60}|\.{2,60}|(?:your|the|my|some|page|user|sender|recipient|test|fb|facebook)?[-_ ]?(?:page[-_ ]?scoped[-_ ]?)?(?:psid|asid|(?:user|sender|recipient|customer|person|page)?[-_ ]?id))$/i;
const scientific = /^\d(?:[.,]\d{1,30})?e[+]?\d{1,3}$/i;
const decimal = /^\d{5,30}[.,]\d{1,6}$/;
const dialled = /^(?:\+|00)[\d\s().-]{6,24}$/;
const grouped = /^\(?\d{2,4}\)?[\s.-]\d{2,4}(?:[\s.-]?\d{2,4}){1,3}$/;
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const reference = /^[\w.:-]{0,40}(?:user[-_]?ref|checkbox|ref_)[\w.:-]{0,80}$/i;

const digitCount = (text: string): number => text.replace(/\D/g, '').length;

const isPhone = (text: string): boolean => {
	const count = digitCount(text);
	if (dialled.test(text) && count >= 7 && count <= 17) return text.startsWith('+') || count <= 13;
	return grouped.test(text) && count >= 7 && count <= 13;
};

const hintOf = (digits: string): {readonly hint?: 'global-profile' | 'page-profile' | 'phone-number' | 'zeros'} => {
	if (digits.length >= 15 && /0{4,20}$/.test(digits)) return {hint: 'zeros'};
	if (/^1000\d{11}$/.test(digits)) return {hint: 'global-profile'};
	if (/^6155\d{10,11}$/.test(digits)) return {hint: 'page-profile'};
	return digits.length >= 8 && digits.length <= 13 ? {hint: 'phone-number'} : {};
};

const malformed = (reason: string): IdForm => ({kind: 'malformed', reason});

const readWord = (text: string): IdForm => {
	if (nothing.test(text)) return malformed('it is what an empty variable prints');
	if (placeholder.test(text)) return malformed('it is a placeholder');
	if (scientific.test(text)) return {kind: 'rounded', reason: 'it stands in scientific notation'};
	if (decimal.test(text)) return {kind: 'rounded', reason: 'it has a decimal point'};
	if (isPhone(text)) return {kind: 'phone'};
	if (uuid.test(text) || reference.test(text)) return {kind: 'reference'};
	if (/^["'`].*["'`]$/.test(text)) return malformed('there are quotes around it');
	return malformed('an id holds digits alone');
};

/** Reads the form of an id, without asking anybody. Linear in the length of the text. */
export const readIdForm = (given: string): IdForm => {
	if (given.length > 200) return malformed('it is too long');
	const text = given.trim();
	if (text === '') return malformed('it is empty');
	if (text !== given) return malformed('there are blanks or line ends around it');
	if (!/^\d+$/.test(text) || /^0+$/.test(text)) return readWord(text);
	if (text.startsWith('00') && isPhone(text)) return {kind: 'phone'};
	if (text.length > mostDigits) return malformed('it has more digits than an id can have');
	return {kind: 'digits', ...hintOf(text)};
};
