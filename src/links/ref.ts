import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

/** Longest `ref` of an m.me link, in characters. Source: m.me links. */
export const longestRef = 2_083;

/** Longest `data-ref` of the Send to Messenger plugin, in characters. Source: Send to Messenger plugin. */
export const longestDataRef = 250;

/** What passes through every surface unchanged. Source: Send to Messenger plugin. */
const allowed = /^[A-Za-z0-9+/=\-.:_]+$/;

/** Checks a pass-through parameter before anybody prints it on a poster. @throws Problem usage.invalid */
export const checkRef = (ref: string, longest: number): string => {
	const invalid = (message: string, hint: string): Problem =>
		new Problem(found(usageInvalid, {message, hint, command: 'link'}));
	if (ref === '') throw invalid('The ref is empty', 'Leave --ref out, or give it a value such as poster-1');
	if (ref.length > longest)
		throw invalid(
			`The ref has ${ref.length} characters, and at most ${longest} arrive`,
			'Send a short key, and keep the rest on your server',
		);
	if (allowed.test(ref)) return ref;
	const [odd] = /[^A-Za-z0-9+/=\-.:_]/u.exec(ref) ?? [];
	throw invalid(
		`The ref holds ${odd === ' ' ? 'a blank' : `'${odd}'`}; letters, digits and + / = - . : _ arrive unchanged`,
		'Encode other data first, for instance as base64url',
	);
};
