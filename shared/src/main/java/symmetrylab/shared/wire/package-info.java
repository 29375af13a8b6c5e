/** Events, schemas and settings as text: by hand, without reflection, the same on every host. */
package symmetrylab.shared.wire;
