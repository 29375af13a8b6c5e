/** Numbers that are the same on every host: functions, chance, text, sums and fingerprints. Imports nothing. */
package symmetrylab.shared.number;
