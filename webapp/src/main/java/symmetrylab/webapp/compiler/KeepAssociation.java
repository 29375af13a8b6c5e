package symmetrylab.webapp.compiler;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Keeps the order in which doubles are added and multiplied.
 *
 * <p>TeaVM 0.15.0 takes + and × of doubles for associative: it writes a + (b − c) without its parentheses, and a
 * two-part sum loses the part that it was made to keep. Here every such operation gets a right operand that needs no
 * parentheses: by exchange of the operands where that is enough, else by a negation that rounds nothing, a + b =
 * a − (−b) and a·b = a·(−(−b)). What is not known to be safe counts as unsafe, since calls and fields may be put in
 * their place later.
 */
public final class KeepAssociation implements TeaVMPlugin, ClassHolderTransformer {
    private static final String OWN = "symmetrylab.";

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        boolean computes = type.getName().startsWith(OWN) || type.getName().startsWith("org.ejml.");
        if (!computes) {
            return;
        }
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                transform(method.getProgram());
            }
        }
    }

    private static void transform(Program program) {
        Map<Variable, Instruction> definitions = definitions(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof BinaryInstruction binary
                        && binary.getOperandType() == NumericOperandType.DOUBLE) {
                    keep(binary, definitions);
                }
            }
        }
    }

    /** What defines each variable; a variable with none or several here (a parameter, a φ) is absent. */
    private static Map<Variable, Instruction> definitions(Program program) {
        Map<Variable, Instruction> definitions = new HashMap<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                Variable receiver = receiver(instruction);
                if (receiver != null) {
                    definitions.merge(receiver, instruction, (a, b) -> null);
                }
            }
        }
        return definitions;
    }

    private static Variable receiver(Instruction instruction) {
        if (instruction instanceof BinaryInstruction i) {
            return i.getReceiver();
        }
        if (instruction instanceof AssignInstruction i) {
            return i.getReceiver();
        }
        if (instruction instanceof DoubleConstantInstruction i) {
            return i.getReceiver();
        }
        if (instruction instanceof GetElementInstruction i) {
            return i.getReceiver();
        }
        if (instruction instanceof NegateInstruction i) {
            return i.getReceiver();
        }
        return instruction instanceof CastNumberInstruction i ? i.getReceiver() : null;
    }

    private static void keep(BinaryInstruction binary, Map<Variable, Instruction> definitions) {
        BinaryOperation operation = binary.getOperation();
        boolean associative = operation == BinaryOperation.ADD || operation == BinaryOperation.MULTIPLY;
        if (!associative || isSafe(binary.getSecondOperand(), operation, definitions)) {
            return;
        }
        if (isSafe(binary.getFirstOperand(), operation, definitions)) {
            Variable first = binary.getFirstOperand();
            binary.setFirstOperand(binary.getSecondOperand());
            binary.setSecondOperand(first);
            return;
        }
        Variable negated = negate(binary, binary.getSecondOperand());
        if (operation == BinaryOperation.MULTIPLY) {
            binary.setSecondOperand(negate(binary, negated));
            return;
        }
        BinaryInstruction difference = new BinaryInstruction(BinaryOperation.SUBTRACT, NumericOperandType.DOUBLE);
        difference.setFirstOperand(binary.getFirstOperand());
        difference.setSecondOperand(negated);
        difference.setReceiver(binary.getReceiver());
        difference.setLocation(binary.getLocation());
        binary.replace(difference);
    }

    private static Variable negate(Instruction before, Variable operand) {
        NegateInstruction negation = new NegateInstruction(NumericOperandType.DOUBLE);
        negation.setOperand(operand);
        negation.setReceiver(before.getProgram().createVariable());
        negation.setLocation(before.getLocation());
        before.insertPrevious(negation);
        return negation.getReceiver();
    }

    /** Whether the operand, written to the right of the operator, is read as one whatever is done to it later. */
    private static boolean isSafe(Variable operand, BinaryOperation operation, Map<Variable, Instruction> definitions) {
        Instruction definition = definitions.get(operand);
        while (definition instanceof AssignInstruction assignment) {
            definition = definitions.get(assignment.getAssignee());
        }
        if (definition instanceof BinaryInstruction binary) {
            boolean additive =
                    binary.getOperation() == BinaryOperation.ADD || binary.getOperation() == BinaryOperation.SUBTRACT;
            boolean multiplicative = binary.getOperation() == BinaryOperation.MULTIPLY
                    || binary.getOperation() == BinaryOperation.DIVIDE;
            return operation == BinaryOperation.ADD ? multiplicative : additive;
        }
        return definition instanceof DoubleConstantInstruction
                || definition instanceof GetElementInstruction
                || definition instanceof NegateInstruction
                || definition instanceof CastNumberInstruction;
    }
}
