/** What a reader takes away from a run: pictures that stand alone, tables, and programs that repeat it. */
package symmetrylab.shared.picture.export;
