package io.binome.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.event.MessageEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/**
 * Bolt as its documentation has it, in the Tomcat that Binôme has, with virtual threads too: verifies the signature,
 * appends what came to a file, forced like Binôme's, acknowledges, and does nothing else. A process of its own; says its port in the words in which Binôme does.
 */
public final class BareBolt {
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private BareBolt() {}

    public static void main(String[] arguments) throws Exception {
        var config = AppConfig.builder().signingSecret(Petition.SECRET).build();
        var app = new App(config);
        var journal = new Journal(Path.of(arguments[0]));
        app.use((request, response, chain) -> {
            journal.append(request.getRequestBodyAsString());
            return chain.next(request);
        });
        app.event(MessageEvent.class, (payload, context) -> context.ack());
        app.blockAction(ANY, (request, context) -> context.ack());
        app.command(ANY, (request, context) -> context.ack());
        serve(app);
    }

    private static void serve(App app) throws Exception {
        var base = Files.createTempDirectory("bare-bolt");
        var tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        var connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("bare-"));
        var context = tomcat.addContext("", base.toString());
        Tomcat.addServlet(context, "bolt", new SlackAppServlet(app));
        context.addServletMapping("/slack/events", "bolt");
        try {
            tomcat.start();
        } catch (LifecycleException failure) {
            throw new IllegalStateException(failure);
        }
        System.out.println("Bolt is ready on port " + connector.getLocalPort());
        tomcat.getServer().await();
    }
}
