import {asJson, type CauseJson} from '../causes/as-json.js';
import type {Finding} from '../causes/cause.js';
import {exitCode} from '../core/exit-code.js';
import {describeFinding, furtherReading} from '../ui/describe-finding.js';
import {type Verification, verify} from '../webhook/signature.js';
import {signatureFindings} from '../webhook/signature-findings.js';
import {defineCommand, text} from './command.js';

interface Verified {
	readonly verification: Verification;
	readonly findings: readonly Finding[];
}

interface VerifiedJson {
	readonly valid: boolean;
	readonly algorithm: 'sha256' | 'sha1' | null;
	readonly reason: string;
	readonly detail?: string;
	readonly causes: readonly CauseJson[];
}

export const verifySignature = defineCommand({
	name: 'verify-signature',
	group: 'Webhooks',
	summary: 'check the signature of a body, and say why it does not match',
	description:
		'Takes the raw body, byte for byte as it arrived, on stdin or from a file, and the value of X-Hub-Signature-256 ' +
		'(or of the legacy X-Hub-Signature).',
	options: {
		signature: text('--signature <header>', 'value of the signature header'),
		file: text('--file <path>', 'file with the body (default: stdin)'),
	},
	examples: [['verify-signature --signature sha256=9c2f… --file body.json', 'a body that was stored']],
	run: async (context, input): Promise<Verified> => {
		const secret = await context.need('appSecret');
		const body = await context.readInput(input.file ?? '-');
		const verification = verify({body, signature: input.signature ?? '', secrets: secret});
		return {verification, findings: signatureFindings(verification)};
	},
	json: ({verification, findings}): VerifiedJson => ({
		valid: verification.valid,
		algorithm: verification.algorithm ?? null,
		reason: verification.reason,
		...(!verification.valid && {detail: verification.detail}),
		causes: findings.map(asJson),
	}),
	exitCode: ({verification}) => (verification.valid ? exitCode.done : exitCode.problemFound),
	render: ({verification, findings}, ui) => {
		if (verification.valid) {
			ui.print(`${ui.mark.pass} The signature is valid (${verification.algorithm}).`);
			if (verification.algorithm === 'sha1') ui.hint('sha1 is legacy: compare X-Hub-Signature-256.');
			return;
		}
		const invalid = `${ui.strong('The signature is not valid.')} ${verification.detail}`;
		for (const line of ui.paragraph(invalid, `${ui.mark.fail} `)) ui.print(line);
		for (const finding of findings) {
			// What was seen is said above already.
			const told = {...finding, seen: finding.seen.filter(sentence => sentence !== verification.detail)};
			const detail = {indent: '  '};
			ui.print();
			for (const line of ui.paragraph(finding.cause.title(finding.evidence))) ui.print(line);
			for (const line of describeFinding(told, ui, detail)) ui.print(line);
			for (const line of furtherReading(told, ui, detail)) ui.print(line);
		}
	},
});
