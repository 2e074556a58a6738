import { z } from "zod";
import { recordId } from "../../ids.ts";

export const contactParams = z.strictObject({ contactId: recordId });
