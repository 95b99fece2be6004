package io.trueup.desk;

/** What a page was asked about is not there. Its message, a sentence for people, becomes the page; answered with 404. */
public final class PageNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param sentence without patient data: "There is no such item; it may have been withdrawn with its file." */
    public PageNotFound(String sentence) {
        super(sentence);
    }
}
