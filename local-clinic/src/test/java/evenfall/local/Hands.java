package evenfall.local;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** With what somebody works a page. */
interface Hands {

    /** Presses a button, follows a link, or chooses one of several answers. */
    void press(Locator target);

    void type(Locator field, String text);

    /** A mouse, and text that is there at once: for tests of something else. */
    record Quick() implements Hands {

        @Override
        public void press(Locator target) {
            target.click();
        }

        @Override
        public void type(Locator field, String text) {
            field.fill(text);
        }
    }

    /** Needs a page with a touchscreen. */
    record OneThumb(Effort effort) implements Hands {

        @Override
        public void press(Locator target) {
            effort.tap();
            if (leadsOn(target)) {
                effort.turnPage(target::tap);
            } else {
                target.tap();
            }
        }

        @Override
        public void type(Locator field, String text) {
            press(field);
            field.pressSequentially(text);
            effort.type(text);
        }
    }

    /** Tab forwards to whatever it is, never backwards, and never a mouse. */
    record KeyboardAlone(Page page, Effort effort) implements Hands {

        private static final int MOST_STOPS = 100;

        private static final String HAS_FOCUS = "it === document.activeElement";

        @Override
        public void press(Locator target) {
            if (is(target, "it.type === 'radio'")) {
                arrowsTo(target);
            } else if (leadsOn(target)) {
                tabTo(target, HAS_FOCUS);
                effort.turnPage(() -> page.keyboard().press("Enter"));
            } else {
                tabTo(target, HAS_FOCUS);
                page.keyboard().press("Space");
            }
        }

        @Override
        public void type(Locator field, String text) {
            tabTo(field, HAS_FOCUS);
            page.keyboard().type(text);
        }

        /** Tab leads to one of the group only; the arrows choose among them. */
        private void arrowsTo(Locator target) {
            tabTo(target, "it.type === document.activeElement.type && it.name === document.activeElement.name");
            for (int step = 0; !is(target, HAS_FOCUS) && step < MOST_STOPS; step++) {
                page.keyboard().press("ArrowDown");
            }
            if (!target.isChecked()) {
                page.keyboard().press("Space");
            }
        }

        private void tabTo(Locator target, String isThere) {
            for (int stop = 0; !is(target, isThere); stop++) {
                if (stop == MOST_STOPS) {
                    throw new AssertionError("Tab does not lead to " + target);
                }
                page.keyboard().press("Tab");
            }
        }
    }

    private static boolean leadsOn(Locator target) {
        return is(target, "it.matches('a, button')");
    }

    private static boolean is(Locator target, String holds) {
        return Boolean.TRUE.equals(target.evaluate("it => " + holds));
    }
}
