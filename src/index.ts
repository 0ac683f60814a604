export type {CauseJson as Cause, FixJson as Fix} from './causes/as-json.js';
export type {Certainty} from './causes/cause.js';
export {Secret} from './core/secret.js';
export type {Area} from './diagnostics/check.js';
export type {CheckReport, FixReport, PageReport, Report, Status, Verdict} from './diagnostics/report.js';
export type {ExplanationJson as Explanation} from './explain/as-json.js';
export type {Change} from './explain/changes.js';
export type {ExplainedInput, InputKind} from './explain/conclude.js';
export {diagnose, type RefusedCall} from './library/diagnose.js';
export {type DoctorOptions, doctor} from './library/doctor.js';
export {explain} from './library/explain.js';
export {type KnownCause, knownCauses} from './library/known-causes.js';
export {type DeliveryOptions, eventNames, type MadeDelivery, makeDelivery} from './library/make-delivery.js';
export type {
	Attachment,
	EventBase,
	EventKind,
	Happening,
	JsonObject,
	Referral,
	WebhookEvent,
} from './webhook/event.js';
export {parseEvents} from './webhook/parse-events.js';
export {
	type Algorithm,
	type SignatureFault,
	type Signatures,
	sign,
	type Verification,
	type VerifyInput,
	verify as verifySignature,
} from './webhook/signature.js';
