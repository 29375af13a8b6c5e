/**
 * Numbers that are the same on every host: functions, chance, text, sums and fingerprints. Imports nothing.
 *
 * <p>TeaVM 0.15 writes {@code a + (b + c)} and {@code a * (b / c)} without the brackets, and {@code a += b - c} as {@code a
 * + b - c}, which rounds otherwise. Where bits must agree, the compound term therefore stands on the left: {@code (b + c)
 * + a}; after a minus sign brackets are kept.
 */
package symmetrylab.shared.number;
