package symmetrylab.server.browser;

/** Speed in a real browser against the real bundle, beside the goals: the core first, transforms on groups, then the page around it. */
public final class BrowserBench {
    private BrowserBench() {}

    public static void main(String[] arguments) {
        int status = 1;
        try {
            CoreSpeed.print();
            TransformSpeed.print();
            PresetSpeed.print();
            PageSpeed.print();
            status = 0;
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        // server and browser have threads of their own that would go on
        System.exit(status);
    }
}
