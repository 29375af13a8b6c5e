/** One class a kind of figure, behind {@link symmetrylab.shared.picture.plot.Pictures}. */
package symmetrylab.shared.picture.plot;
