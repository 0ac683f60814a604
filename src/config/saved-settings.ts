import {isRecord, parseJson} from '../core/json.js';

type Entries = Readonly<Record<string, unknown>>;

/** What the settings file holds. Keys that this version does not know are kept. */
export interface SavedSettings extends Entries {
	readonly profiles: Readonly<Record<string, Entries>>;
	/** The profile of the embedded sandbox. It stands apart, so that no name of a person's profile can be its name. */
	readonly sandbox: Entries;
}

export const nothingSaved: SavedSettings = {profiles: {}, sandbox: {}};

/** Ids that somebody wrote as numbers are not rounded, and the mark that editors of Windows put in front is no damage. */
export const parseEntries = (text: string): Entries => {
	const content = parseJson(text.replace(/^\ufeff/, ''));
	if (!isRecord(content)) throw new SyntaxError('Not an object');
	return content;
};

/** undefined: the text is not what the tool writes. */
export const parseSettings = (text: string): SavedSettings | undefined => {
	try {
		const {profiles = {}, sandbox = {}, ...others} = parseEntries(text);
		if (!isRecord(profiles) || !isRecord(sandbox)) return undefined;
		const entries = Object.entries(profiles);
		const named = entries.filter((entry): entry is [string, Entries] => isRecord(entry[1]));
		return named.length === entries.length ? {...others, profiles: Object.fromEntries(named), sandbox} : undefined;
	} catch {
		return undefined;
	}
};
