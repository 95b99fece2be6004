import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Cuts the foot and the white margin off a printed page: PNG on standard input, the file to write as argument. For make-pictures.sh. */
final class Trim {

    private static final double FOOT = 0.055;
    private static final int MARGIN = 12;

    public static void main(String[] arguments) throws IOException {
        BufferedImage page = ImageIO.read(System.in);
        int width = page.getWidth();
        int height = (int) (page.getHeight() * (1 - FOOT));
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if ((page.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        left = Math.max(0, left - MARGIN);
        top = Math.max(0, top - MARGIN);
        int across = Math.min(width, right + MARGIN) - left;
        int down = Math.min(height, bottom + MARGIN) - top;
        BufferedImage trimmed = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        trimmed.createGraphics().drawImage(page.getSubimage(left, top, across, down), 0, 0, null);
        ImageIO.write(trimmed, "png", new File(arguments[0]));
        System.out.println(across + " x " + down);
    }
}
