export {
	type Area,
	areas,
	type Check,
	type CheckContext,
	defineCheck,
	type Outcome,
	type Remedy,
	type Target,
} from './check.js';
export {checks} from './checks/index.js';
export {type DoctorOptions, doctor, type Examination} from './doctor.js';
export {createReads, type Reads} from './reads.js';
export {type Identity, type IdReading, identify} from './recipient/identify.js';
export {judgeForm} from './recipient/judge.js';
export type {CheckReport, FixReport, PageReport, Report, Status, Verdict} from './report.js';
export {selectChecks} from './select.js';
