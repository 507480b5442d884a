package io.binome.app.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses by itself, said as everything else is. Tomcat makes it by its name. */
public final class Plainly extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var notice = Notice.of(response.getStatus(), request);
        try {
            response.setContentType(notice.type());
            var reporter = response.getReporter();
            if (reporter != null) {
                reporter.write(notice.words());
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException nobodyListens) {
            // There is nobody to say it to.
        }
    }
}
