import {type Finding, found} from '../causes/cause.js';
import {tokenExpired} from '../causes/token/expired.js';
import {tokenMalformed} from '../causes/token/malformed.js';
import {tokenOtherApp} from '../causes/token/other-app.js';
import {day} from '../core/when.js';
import {GraphError} from '../graph/error.js';
import type {TokenInfo} from '../graph/tokens.js';
import type {CheckContext} from './check.js';
import {liveFindings} from './live-findings.js';
import type {Inspection} from './reads.js';

type Findings = readonly [Finding, ...Finding[]];

/** Ids of all causes that a valid token speaks against. */
export const validTokenRulesOut: readonly string[] = [
	'token.expired',
	'token.session-invalidated',
	'token.user-logged-out',
	'token.app-deauthorized',
	'token.checkpointed',
	'token.user-unconfirmed',
	'token.admin-role-lost',
	'token.page-not-accessible',
	'token.malformed',
	'token.missing',
	'app.deleted-or-disabled',
	'app-secret.proof-required',
	'app-secret.proof-invalid',
];

const invalid = (info: TokenInfo, {graph, now}: CheckContext): Findings => {
	const {error, expiresAt} = info;
	if (error) return liveFindings(new GraphError(error, {method: 'GET', path: '/debug_token'}), graph.http.origin);
	if (expiresAt && expiresAt < now()) return [found(tokenExpired, {expiredAt: day(expiresAt)})];
	return [
		found(tokenMalformed, {}, {certainty: 'likely', seen: ['Meta calls the token invalid and does not say why']}),
	];
};

/** Why Meta does not take a token, by what it says when it is asked about it. */
export const tokenTrouble = (inspection: Inspection, context: CheckContext): Findings | undefined => {
	if (inspection.kind === 'other-app') {
		const app = context.settings.appId?.value;
		return [found(tokenOtherApp, app === undefined ? {} : {app}, {answer: inspection.error.answer})];
	}
	if (inspection.kind === 'untold' || inspection.info.isValid) return undefined;
	return invalid(inspection.info, context);
};
