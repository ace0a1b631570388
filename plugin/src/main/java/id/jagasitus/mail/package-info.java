/**
 * A queue of mails on disk and one sender.
 *
 * <p>One file a message, {@code ID.STATE.NEXT.eml}: the message as it will be sent, without its
 * sender. Every change of state is one atomic rename, so a kill at any instant leaves each message
 * in one state. {@code waiting} until it is due; {@code sending} from just before it is handed
 * over; removed when the server took it. A message found in {@code sending} at start, or whose
 * connection broke after its last byte, may have arrived: it becomes {@code perhaps} and is not
 * sent again unless a person says so. {@code failed} was refused for good, or could not be sent for
 * five days.
 */
@NullMarked
package id.jagasitus.mail;

import org.jspecify.annotations.NullMarked;
