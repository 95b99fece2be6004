package io.trueup.batch;

/** Which run carries out what was asked for, where several programs may take it up one after another: it is begun once. */
public interface BegunRun {

    /** Of a command: whoever asks carries it out to its end. */
    BegunRun NONE = new BegunRun() {
        @Override
        public long run() {
            return 0;
        }

        @Override
        public void by(long run) {
            // nobody else asks for it
        }
    };

    /** 0 before it has begun. */
    long run();

    /**
     * It is worked on from now on. Called under the lock of runs; of a run that begins, in the transaction that makes it: what is
     * thrown here leaves none behind.
     */
    void by(long run);
}
