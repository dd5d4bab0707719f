package evenfall.portal.insight;

import java.util.List;

/** A figure as it is shown: drawn, with everything in words and numbers beside it. */
record Drawing(FigureName name, List<Columns> columns, List<Bars> bars, Sheet sheet) {

    Drawing {
        columns = List.copyOf(columns);
        bars = List.copyOf(bars);
    }
}
