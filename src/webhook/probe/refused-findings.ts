import {createHmac} from 'node:crypto';
import {type Cause, type Finding, found} from '../../causes/cause.js';
import {
	webhookCsrfRejected,
	webhookSignatureAlgorithm,
	webhookSignatureReserialised,
	webhookSignatureWrongSecret,
} from '../../causes/webhook/index.js';
import {isRecord} from '../../core/json.js';
import {type Signatures, sign} from '../signature.js';
import {ordinary} from './events.js';
import {isAccepted} from './reply.js';
import type {Session} from './session.js';

/** A wrong signature, and what a server that accepts it does wrong. */
interface Trial {
	readonly headers: Readonly<Record<string, string>>;
	readonly cause: Cause;
	readonly says: string;
}

const headersOf = ({sha256, sha1}: Signatures): Readonly<Record<string, string>> => ({
	'x-hub-signature-256': sha256,
	'x-hub-signature': sha1,
});

const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.keys(value)
			.sort()
			.map(key => [key, sorted(value[key])]),
	);
};

/** As Python writes JSON: a blank after every comma and colon. */
const spaced = (text: string): string =>
	text.replace(/("(?:[^"\\]|\\.)*")|([,:])/g, (_, string: string | undefined, sign: string) => string ?? `${sign} `);

const trials = (body: Buffer, {appSecret, verifyToken}: Session): readonly Trial[] => {
	const secret = appSecret?.reveal() ?? '';
	const text = body.toString();
	const payload: unknown = JSON.parse(text);
	const hex = (algorithm: 'sha256' | 'sha1'): string => createHmac(algorithm, secret).update(body).digest('hex');
	const over = (other: string): Pick<Trial, 'headers' | 'cause'> => ({
		headers: headersOf(sign(Buffer.from(other), secret)),
		cause: webhookSignatureReserialised,
	});
	const under = (other: string): Pick<Trial, 'headers' | 'cause'> => ({
		headers: headersOf(sign(body, other)),
		cause: webhookSignatureWrongSecret,
	});
	const headers = (by256: string, by1: string): Pick<Trial, 'headers' | 'cause'> => ({
		headers: {'x-hub-signature-256': by256, 'x-hub-signature': by1},
		cause: webhookSignatureAlgorithm,
	});
	return [
		{
			...headers(`sha256=${hex('sha1')}`, `sha1=${hex('sha256')}`),
			says: 'It accepts the digest of the other algorithm',
		},
		{
			...headers(`sha1=${hex('sha1')}`, `sha256=${hex('sha256')}`),
			says: 'It accepts each digest under the other header',
		},
		{...headers(hex('sha256'), hex('sha1')), says: 'It accepts the digest without sha256= in front'},
		{...over(spaced(text)), says: 'It accepts a signature over the JSON with blanks after commas and colons'},
		{...over(JSON.stringify(payload, undefined, 2)), says: 'It accepts a signature over the indented JSON'},
		{...over(JSON.stringify(sorted(payload))), says: 'It accepts a signature over the JSON with sorted keys'},
		{...over(`${text}\n`), says: 'It accepts a signature over the body with a line end'},
		...(verifyToken
			? [{...under(verifyToken.reveal()), says: 'It accepts a signature with the verify token as secret'}]
			: []),
		{...under(''), says: 'It accepts a signature with an empty secret: its own is not set'},
		{...under(`${secret}\n`), says: 'It accepts a signature with a line end after the secret'},
	];
};

/** Why a server refuses what is signed rightly: it is asked which wrong signature it takes. */
export const refusedFindings = async (session: Session, seen: string): Promise<readonly Finding[]> => {
	const callbackUrl = session.url.href;
	const body = ordinary.body(session.now());
	if (isAccepted(await session.deliver(body, {headers: {}})))
		return [
			found(
				webhookSignatureWrongSecret,
				{callbackUrl},
				{seen: [seen, 'The same event without a signature is accepted']},
			),
		];
	for (const {headers, cause, says} of trials(body, session))
		if (isAccepted(await session.deliver(body, {headers})))
			return [found(cause, {callbackUrl}, {seen: [says, `With the right signature: ${seen}`]})];
	return [
		found(webhookSignatureWrongSecret, {callbackUrl}, {certainty: 'likely', seen: [seen]}),
		found(webhookCsrfRejected, {callbackUrl}, {certainty: 'possible', seen: [seen]}),
	];
};
