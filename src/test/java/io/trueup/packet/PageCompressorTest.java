package io.trueup.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.deflate.BitBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What any reader makes of compressed pages. */
class PageCompressorTest {

    private final PageCompressor compressor = new PageCompressor();

    private void assertRead(byte[] page) throws DataFormatException {
        Marks marks = new Marks(1);
        marks.add(page);
        Inflater reader = new Inflater();
        BitBuffer compressed = compressor.compressed(marks);
        reader.setInput(compressed.bytes(), 0, compressed.length());
        byte[] read = new byte[page.length + 1];
        int length = reader.inflate(read);
        assertThat(reader.finished()).isTrue();
        assertThat(reader.getRemaining()).isZero();
        assertThat(Arrays.copyOf(read, length)).isEqualTo(page);
        reader.end();
    }

    @Test
    void every_byte_is_read_as_it_was_written() throws DataFormatException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertRead(all);
        assertRead(new byte[0]);
        assertRead(new byte[] {1, 2, 3});
    }

    @Test
    void repetitions_of_every_length_and_distance_are_read() throws DataFormatException {
        assertRead(new byte[100_000]);
        byte[] noise = new byte[40_000];
        new Random(1).nextBytes(noise);
        for (int distance = 4; distance < 34_000; distance += 1 + distance / 5) {
            byte[] page = Arrays.copyOf(noise, distance + 300);
            System.arraycopy(noise, 0, page, distance, 4 + distance % 290);
            assertRead(page);
        }
        for (int length = 4; length <= 300; length++) {
            byte[] page = Arrays.copyOf(noise, 700);
            System.arraycopy(noise, 0, page, 310, length);
            assertRead(page);
        }
    }

    @Test
    void pages_of_any_texts_are_read_one_after_the_other() throws DataFormatException {
        long seed = 20_260_601;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] page = new byte[random.nextInt(5_000)];
            int letters = 1 + random.nextInt(200);
            for (int at = 0; at < page.length; at++) {
                page[at] = (byte) random.nextInt(letters);
            }
            assertRead(page);
        }
    }
}
