/** Where mathematics meets the experiment contract: the catalogue, and one sub-package per course. */
package symmetrylab.shared.experiments;
