import { Button, Flex, Form, SearchInput, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text, Tile } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { pageOf } from "../../parts/pages.ts";
import { settingsTexts } from "../../texts/settings/index.ts";
import { ItemSearch } from "./ItemSearch.tsx";

type Product = Shape<"MappedProduct">;

/** Which item of one accounting organisation each product is. Kept at once, unlike the rest of the page: it is no rule. */
export function ProductTable({ connectionId, mayChange }: { connectionId: string; mayChange: boolean }) {
  const texts = useTexts(settingsTexts).mapping.productTable;
  const api = useApi();
  const [typed, setTyped] = useState("");
  const first = useLoad(() => api.get("/api/v1/mapping/products", { query: { connectionId } }));
  const { busy, problem, act } = useAct();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<Product | null>(null);
  if (first.data === null) return first.problem ? <Failure problem={first.problem} retry={() => void first.reload()} /> : <Loading />;
  const { products, more } = first.data;
  const q = typed.trim().slice(0, 100);
  const read = () => api.get("/api/v1/mapping/products", { query: { connectionId, ...(q === "" ? {} : { q }) } });
  const find = () => act(read, (data) => {
    first.show(data);
    setPage(1);
  });
  const map = (product: Product, itemId: string | null) =>
    act(
      async () => {
        const kept = await api.post("/api/v1/mapping/products", { body: { connectionId, productId: product.id, itemId } });
        return kept.ok ? read() : kept;
      },
      (data) => {
        first.show(data);
        setChosen(null);
      },
    );
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.help}</Text>
      <Form onSubmit={find}>
        <Flex direction="row" gap="xs" align="end" wrap>
          <SearchInput name="productSearch" label={texts.searchProduct} value={typed} onChange={setTyped} />
          <Button type="submit" size="sm" variant="secondary" disabled={busy}>
            {texts.search}
          </Button>
        </Flex>
      </Form>
      {problem && <Failure problem={problem} />}
      {products.length === 0 ? <Text>{q === "" ? texts.none : texts.noProduct}</Text> : <Rows products={products} page={page} setPage={setPage} onChange={mayChange ? setChosen : null} />}
      {more && <Text variant="microcopy">{texts.more}</Text>}
      {chosen && (
        <Tile compact>
          <Flex direction="column" gap="sm" align="start">
            <Text format={{ fontWeight: "bold" }}>{texts.is(chosen.name)}</Text>
            <ItemSearch key={chosen.id} connectionId={connectionId} start={chosen.name} busy={busy} onChoose={({ id }) => map(chosen, id)} />
            <Flex direction="row" gap="sm" wrap>
              {chosen.item?.origin === "by-hand" && (
                <Button size="xs" variant="secondary" disabled={busy} onClick={() => map(chosen, null)}>
                  {texts.again}
                </Button>
              )}
              <Button size="xs" variant="transparent" onClick={() => setChosen(null)}>
                {texts.cancel}
              </Button>
            </Flex>
          </Flex>
        </Tile>
      )}
    </Flex>
  );
}

interface RowsProps {
  products: readonly Product[];
  page: number;
  setPage: (page: number) => void;
  /** null: may not. */
  onChange: ((product: Product) => void) | null;
}

function Rows({ products, page, setPage, onChange }: RowsProps) {
  const texts = useTexts(settingsTexts).mapping.productTable;
  const { rows, pageCount } = pageOf(products, page);
  return (
    <Table bordered density="condensed" paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage}>
      <TableHead>
        <TableRow>
          <TableHeader>{texts.product}</TableHeader>
          <TableHeader>{texts.sku}</TableHeader>
          <TableHeader>{texts.item}</TableHeader>
          {onChange && <TableHeader>{texts.change}</TableHeader>}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((product) => (
          <TableRow key={product.id}>
            <TableCell>
              <Text truncate={{ tooltipText: product.name, maxWidth: 320 }}>{product.name}</Text>
            </TableCell>
            <TableCell>{product.sku ?? ""}</TableCell>
            <TableCell>{product.item === null ? texts.open : `${product.item.name ?? product.item.id} (${texts.origins[product.item.origin]})`}</TableCell>
            {onChange && (
              <TableCell>
                <Button size="xs" variant="transparent" onClick={() => onChange(product)}>
                  {texts.changeOf(product.name)}
                </Button>
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
