import {found} from '../../../causes/cause.js';
import {tokenExpiresSoon} from '../../../causes/token/expires-soon.js';
import {day, expiryWords, fromNow, minute} from '../../../core/when.js';
import {defineCheck} from '../../check.js';
import {blockedBy, pass, skip, warn} from '../../outcome.js';
import {sourceSentences} from '../../setting-source.js';
import {tokenKind} from './kind.js';
import {tokenPage} from './page.js';

const dayMs = 86_400_000;

/** A page token from a long-lived user token has no end; one that ends within days came from a short-lived one. */
const soon = 14 * dayMs;
const shortLived = 2 * dayMs;

export const tokenExpiry = defineCheck({
	id: 'token.expiry',
	title: 'The page token does not end soon',
	area: 'token',
	needs: {access: tokenPage},
	wants: {kind: tokenKind},
	run: async ({read, settings, now}, {access, kind}) => {
		// When a token of another kind ends is of no account.
		if (kind.status === 'fail') return blockedBy(tokenKind.id);
		const inspection = await read.inspection(access.token);
		const expiresAt = inspection.kind === 'known' ? inspection.info.expiresAt : undefined;
		if (expiresAt === undefined) return skip('Meta does not say when the token ends');
		const left = expiresAt === null ? Number.POSITIVE_INFINITY : expiresAt.getTime() - now().getTime();
		if (expiresAt === null || left > soon)
			return pass(expiresAt, {note: expiryWords(expiresAt, now()), rulesOut: ['token.expires-soon']});
		return warn(
			expiresAt,
			found(
				tokenExpiresSoon,
				{expiresAt: day(expiresAt), kind: 'page'},
				{
					seen: [
						`It ends ${fromNow(expiresAt, now())} (${minute(expiresAt)})`,
						...(left < shortLived ? ['So it was derived from a short-lived user token'] : []),
						...sourceSentences('page token', settings.pageToken),
					],
				},
			),
		);
	},
});
