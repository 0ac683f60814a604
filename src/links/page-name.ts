import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

/** Where the address of a page holds its user name or id; addresses of profiles and groups are of something else. */
const address =
	/^(?:https?:\/\/)?(?:(?:www|m|business|web)\.)?(?:facebook\.com|messenger\.com\/t|m\.me|fb\.me|fb\.com)\/(?!profile\.php|pages\/|groups\/)([^/?#]+)\/?(?:[?#].*)?$/i;

const name = /^[\w.-]{1,100}$/;

/** The user name or id of a page, also out of its address. @throws Problem usage.invalid */
export const pageName = (text: string): string => {
	const wanted = address.exec(text.trim())?.[1] ?? text.trim();
	if (name.test(wanted)) return wanted;
	const message = text.trim() === '' ? 'The page is empty' : `'${text}' is neither the user name nor the id of a page`;
	throw new Problem(
		found(usageInvalid, {message, hint: 'The user name stands after facebook.com/ in its address', command: 'link'}),
	);
};
