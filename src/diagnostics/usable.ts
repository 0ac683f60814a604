import {Secret} from '../core/secret.js';
import type {Setting} from '../core/setting.js';

/** A token that was pasted twice. Two halves that are equal do not happen by chance. */
const isDoubled = (text: string): boolean =>
	text.length >= 40 && text.slice(0, text.length / 2) === text.slice(text.length / 2);

/** Why a value cannot be right, as far as its form tells. */
export const faultOf = ({fault, value}: Setting<unknown>): string | undefined =>
	fault ?? (value instanceof Secret && isDoubled(value.reveal()) ? 'it stands there twice' : undefined);

/** A value that can be sent: there, and of the form that it should have. */
export const usable = <Value>(setting: Setting<Value> | undefined): Value | undefined =>
	setting && faultOf(setting) === undefined ? setting.value : undefined;
