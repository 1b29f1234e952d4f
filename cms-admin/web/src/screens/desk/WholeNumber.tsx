import { NumberInput } from "../../ui";

interface Props {
  label: string;
  description?: string;
  min: number;
  max: number;
  value: number | string;
  error: string | undefined;
  onChange: (value: number | string) => void;
}

/** The field of a number. What is typed stays, also where it is none or out of bounds: whoever typed it is told when it is saved. */
export function WholeNumber(props: Props) {
  return <NumberInput {...props} clampBehavior="none" allowDecimal={false} />;
}
