/** What pictures are drawn with: elements, axes, places of labels, shades of numbers. Knows no run. */
package symmetrylab.shared.picture.svg;
