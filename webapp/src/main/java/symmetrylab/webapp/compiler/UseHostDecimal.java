package symmetrylab.webapp.compiler;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets the browser turn doubles into text and back: the exact conversions need large integers, which are slow there. The
 * bodies of two methods of {@code Decimal} become calls of {@link HostDecimal}; the build fails where one is missing.
 */
public final class UseHostDecimal implements TeaVMPlugin, ClassHolderTransformer {
    private static final String DECIMAL = "symmetrylab.shared.number.Decimal";
    private static final ValueType DOUBLE = ValueType.DOUBLE;
    private static final ValueType TEXT = ValueType.parse(String.class);

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals(DECIMAL)) {
            replace(type, "positive", DOUBLE, TEXT);
            replace(type, "nearest", TEXT, DOUBLE);
        }
    }

    private static void replace(ClassHolder type, String name, ValueType from, ValueType to) {
        MethodReference host = new MethodReference(HostDecimal.class.getName(), name, from, to);
        MethodHolder method = type.getMethod(host.getDescriptor());
        if (method == null) {
            throw new IllegalStateException(DECIMAL + " must have a method " + host.getDescriptor());
        }
        Program program = new Program();
        program.createVariable(); // this, absent in static methods
        Variable argument = program.createVariable();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(host);
        call.setArguments(argument);
        call.setReceiver(program.createVariable());
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(call.getReceiver());
        BasicBlock block = program.createBasicBlock();
        block.add(call);
        block.add(exit);
        method.setProgram(program);
    }
}
