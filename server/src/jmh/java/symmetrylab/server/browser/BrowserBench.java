package symmetrylab.server.browser;

/** Speed in a real browser against the real bundle, beside the goals: the core first, then the page around it. */
public final class BrowserBench {
    private BrowserBench() {}

    public static void main(String[] arguments) {
        CoreSpeed.print();
        PageSpeed.print();
        System.exit(0);
    }
}
