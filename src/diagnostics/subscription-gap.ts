import {type Finding, found} from '../causes/cause.js';
import {subscriptionFieldsMissing} from '../causes/subscription/fields-missing.js';
import {neededFields} from './needed.js';

export interface FieldLists {
	readonly page: string;
	readonly onPage: readonly string[];
	/** Absent when the list of the app cannot be read. */
	readonly onApp?: readonly string[] | undefined;
	readonly callbackUrl?: string | undefined;
}

const listed = (fields: readonly string[]): string => (fields.length === 0 ? 'nothing' : [...fields].sort().join(', '));

/** Needed fields that one of the two lists lacks: Meta delivers what stands in both. */
export const subscriptionGap = ({page, onPage, onApp, callbackUrl}: FieldLists): Finding | undefined => {
	const missingOnPage = neededFields.filter(field => !onPage.includes(field));
	const missingOnApp = neededFields.filter(field => onApp && !onApp.includes(field));
	const missing = neededFields.filter(field => missingOnPage.includes(field) || missingOnApp.includes(field));
	if (missing.length === 0) return undefined;
	const list = missingOnApp.length === 0 ? 'page' : missingOnPage.length === 0 ? 'app' : undefined;
	const lacks = onApp && {page: missingOnPage, app: missingOnApp};
	return found(
		subscriptionFieldsMissing,
		{
			page,
			fields: missing,
			...(list && {list}),
			...(lacks && {lacks}),
			...(callbackUrl !== undefined && {callbackUrl}),
		},
		{seen: [`The page lists ${listed(onPage)}`, ...(onApp ? [`The webhook of the app lists ${listed(onApp)}`] : [])]},
	);
};
