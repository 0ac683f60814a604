import {asJson, type CauseJson} from '../causes/as-json.js';
import type {Finding} from '../causes/cause.js';

/** Whoever reads the report has just run the doctor: only one that asks in another version tells more. */
const isThisRun = (command: string | undefined): boolean =>
	command?.startsWith('messenger-tool doctor') === true && !command.includes('--graph-version');

/** A cause as the doctor reports it. */
export const causeInReport = (finding: Finding): CauseJson => {
	const json = asJson(finding);
	const fix = json.fix.filter(({command}) => !isThisRun(command));
	return fix.length > 0 ? {...json, fix} : json;
};
