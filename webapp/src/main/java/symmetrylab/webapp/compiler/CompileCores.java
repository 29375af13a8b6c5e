package symmetrylab.webapp.compiler;

import java.io.File;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiments.Experiments;

/**
 * Compiles the module of each course, {@code core-descent.js} from {@code DescentCore}, into a folder. The compiler orders
 * some classes by identity hashes; a process that does nothing else gives the same ones each time.
 */
public final class CompileCores {
    private final String folder;

    private CompileCores(String folder) {
        this.folder = folder;
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws TeaVMToolException {
        CompileCores compiler = new CompileCores(arguments[0]);
        for (Catalog.Course course : Experiments.catalog().courses()) {
            if (!compiler.compiles(course.name())) {
                System.exit(1);
            }
        }
    }

    /** False where there are problems, which it prints. */
    private boolean compiles(String course) throws TeaVMToolException {
        String name = Character.toUpperCase(course.charAt(0)) + course.substring(1);
        TeaVMTool tool = new TeaVMTool();
        tool.setMainClass("symmetrylab.webapp." + name + "Core");
        tool.setTargetDirectory(new File(folder));
        tool.setTargetFileName("core-" + course + ".js");
        tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
        tool.setJsModuleType(JSModuleType.ES2015);
        tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        tool.setObfuscated(true);
        tool.setStrict(false);
        tool.generate();
        TeaVMProblemRenderer.describeProblems(
                tool.getDependencyInfo().getCallGraph(), tool.getProblemProvider(), new ConsoleTeaVMToolLog(false));
        return tool.getProblemProvider().getSevereProblems().isEmpty();
    }
}
