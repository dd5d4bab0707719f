package evenfall.portal.insight;

import java.util.List;

/** A table, on the page and in a file alike. The first column says what a row is about. */
record Sheet(List<String> columns, List<List<String>> rows) {

    Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
